export { IdeaEntity } from './idea.entity.js';
