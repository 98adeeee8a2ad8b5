import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Fault } from './parts/fault.tsx';
import './style/base.css';
import './style/parts.css';
import './style/board.css';
import './style/edit.css';
import './style/change.css';
import './style/figure.css';
import './style/basis.css';
import './style/glossary.css';
import './style/print.css';
import './style/brief.css';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Fault part="This page">
      <App />
    </Fault>
  </StrictMode>,
);
