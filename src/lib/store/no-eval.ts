import { z } from 'zod';

// Imported before any schema: building one would otherwise probe eval, which the site's policy forbids.
z.config({ jitless: true });
