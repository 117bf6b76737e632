// Starts the workbench: its words first, then the frame that holds the screens.

import { loadTexts } from './texts.js';

await loadTexts();
await import('./frame.js');
document.body.append(document.createElement('v-frame'));
