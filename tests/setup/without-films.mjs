// Loaded before the built server by the tests that start it often: no films are made meanwhile.
import children from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';

children.spawn = () => Object.assign(new EventEmitter(), { stderr: new EventEmitter(), unref: () => undefined, send: () => true, kill: () => true });
syncBuiltinESMExports();
