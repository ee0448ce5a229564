/** 256 short, plain words that sound unlike each other, one for each byte. Never changed: people compare them by eye. */
export const fingerprintWords: readonly string[] = `
acorn actor album alley amber anchor angle apple apron arrow atlas autumn badge bagel baker bamboo
banjo barrel basil basket beach beaver bell berry bishop blanket blossom boat bonnet bottle branch bread
brick bridge broom bubble bucket buffalo button cabin cactus camel candle canoe canyon carpet carrot castle
cedar chalk cheese cherry chess chimney cinema circle citrus clover cobalt coconut comet copper coral cotton
cousin cradle crane crayon cricket crown crystal cuckoo curtain cushion cymbal daisy dancer dentist desert diamond
dinner doctor dolphin donkey dragon drawer drum eagle earth easel echo elbow elephant ember engine envelope
evening fabric falcon farmer feather fiddle finger flag flamingo flute forest fossil fountain fox frost galaxy
garden garlic gecko ginger giraffe glacier glove goat gondola grape gravel guitar hammer harbour harp hazel
hedge helmet heron hill hockey honey horizon horse ice igloo indigo insect island ivory jacket jaguar
jelly jigsaw jungle kayak kettle key kitchen kite kiwi koala ladder lagoon lantern lava leaf lemon
lentil library lilac lion lizard lobster lotus magnet mango maple marble market meadow melon metal mirror
monkey moon mosaic mountain muffin museum mustard napkin needle nest noodle nutmeg oasis ocean olive onion
opal orbit orchid organ otter owl oyster paddle palace panda paper parrot peach pebble pencil pepper
piano pigeon pilot pirate planet plum pocket pony poppy potato prism pumpkin puzzle quartz queen rabbit
radio raft rainbow raven ribbon river robin rocket rose saddle salmon sandal saturn scarf school shadow
shell silver sketch snail spider squirrel sugar sunset swan table teapot temple thunder tiger violin walnut
`
	.trim()
	.split(/\s+/);
