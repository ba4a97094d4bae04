import './ui/theme/fonts.css';
import './ui/theme/mantine.css';
import './ui/theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { styleNonce } from './ui/theme/styleNonce';

// The scroll lock under dialogs takes the nonce of its style element from this name and from nowhere else.
Object.assign(window, { __webpack_nonce__: styleNonce() });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
