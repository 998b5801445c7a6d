import type { FeatureModule } from '../platform/module.js';
import { ImageContentEntity, ImageEntity, ImageUseEntity } from './image.entity.js';
import { imageReactions } from './image.reactions.js';
import { removeUnused } from './image.schedule.js';
import { serveImages } from './image.serving.js';
import { takeUploads } from './image.upload.js';

export { keepImage } from './image.commands.js';
export { encodeImage } from './image.encoding.js';
export { holdImages, showHeldToAll } from './image.holding.js';
export { ImageRefusal } from './image.refusal.js';

export const imageModule: FeatureModule = {
  name: 'images',
  entities: [ImageEntity, ImageContentEntity, ImageUseEntity],
  reactions: imageReactions,
  schedules: [removeUnused],
  routes: async (server, services) => {
    serveImages(server, services);
    await takeUploads(server, services);
  },
};
