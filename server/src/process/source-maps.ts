import { setSourceMapsSupport } from 'node:module';

// Given to Node by `--import`, before the first module of the product is read: our own stack traces name the sources.
// `--enable-source-maps` would keep the maps of every library besides, which takes a dozen megabytes.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
