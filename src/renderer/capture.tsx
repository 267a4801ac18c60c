import './styles/index.css';
import { startPage } from './start-page.tsx';
import { CaptureApp } from './CaptureApp.tsx';

void startPage({ App: CaptureApp, notes: 'none', field: 'capture' });
