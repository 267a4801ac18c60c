import './styles/index.css';
// Before everything that builds schemas: see isEvalOff.
import { startPage } from './start-page.tsx';
import { MiniApp } from './MiniApp.tsx';

void startPage({ App: MiniApp, notes: 'few' });
