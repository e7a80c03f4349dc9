#!/usr/bin/env tsx
import { run } from './program.ts';
import { realEffects } from './effects.ts';

process.exitCode = await run(process.argv.slice(2), realEffects);
