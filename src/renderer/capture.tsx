import './styles/index.css';
import { CaptureApp } from './CaptureApp.tsx';
import { startPage } from './start-page.tsx';

void startPage({ App: CaptureApp, notes: 'none', field: 'capture' });
