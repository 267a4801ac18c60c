import './styles/index.css';
import { App } from './App.tsx';
import { startPage } from './start-page.tsx';

void startPage({ App, notes: 'viewing' });
