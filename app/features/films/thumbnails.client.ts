import type Player from 'video.js/dist/types/player';
import { readSpriteSheet, type SpriteSheet } from './thumbnails';

/** Shows small pictures over the time bar while seeking; without them the bar works as ever. */
export async function addThumbnails(player: Player, vttUrl: string): Promise<void> {
  const address = new URL(vttUrl, location.href).href;
  const [vtt] = await Promise.all([fetch(address).then((response) => (response.ok ? response.text() : '')), import('videojs-sprite-thumbnails')]);
  const sheet = readSpriteSheet(vtt, address);
  if (sheet) (player as unknown as { spriteThumbnails(options: SpriteSheet): void }).spriteThumbnails(sheet);
}
