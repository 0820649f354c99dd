import { lockIds } from '../app/features/content/upkeep/upkeep.server';

// npm run content:lock: adds the ids of published modules to content/ids.lock.
console.log(`${lockIds('content')} new ids in content/ids.lock`);
