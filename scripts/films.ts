import '../films/main';
