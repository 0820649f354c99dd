declare module 'video.js/core' {
  export { default } from 'video.js';
}
declare module '@videojs/http-streaming';
declare module 'videojs-sprite-thumbnails';
