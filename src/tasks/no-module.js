// What stands where a library asks for a module of Node that no browser has.
export {};
