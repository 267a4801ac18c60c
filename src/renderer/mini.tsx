import './styles/index.css';
import { MiniApp } from './MiniApp.tsx';
import { startPage } from './start-page.tsx';

void startPage({ App: MiniApp, notes: 'few' });
