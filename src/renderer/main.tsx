import './styles/index.css';
// Before everything that builds schemas: see isEvalOff.
import { startPage } from './start-page.tsx';
import { App } from './App.tsx';

void startPage({ App, notes: 'viewing' });
