import { setSourceMapsSupport } from 'node:module';

// Required before a program (scripts/run.mjs, Dockerfile). Stack traces name our sources; the maps of packages would cost a server 30 MiB and a third of a second.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
