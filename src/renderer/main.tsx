import './styles/index.css';
import { startPage } from './start-page.tsx';
import { App } from './App.tsx';

void startPage({ App, notes: 'viewing' });
