import { render } from 'preact';
import { App } from './App';
import { listenToAddress } from './state/router';
import { keepSession } from './state/session';
import { applyTheme } from './state/theme';
import './styles/index.css';

applyTheme();
listenToAddress();
keepSession();
const page = document.getElementById('page');
if (page) render(<App />, page);
