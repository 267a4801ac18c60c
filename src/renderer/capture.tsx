import './styles/index.css';
// Before everything that builds schemas: see isEvalOff.
import { startPage } from './start-page.tsx';
import { CaptureApp } from './CaptureApp.tsx';

void startPage({ App: CaptureApp, notes: 'none', field: 'capture' });
