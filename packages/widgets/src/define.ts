import './provider/define.ts';
import './sign-in/define.ts';
import './sign-up/define.ts';
import './balance-meter/define.ts';
import './stamp-purchase/define.ts';
import './point-purchase/define.ts';
import './desktop-schedule/define.ts';
import './redeem-code/define.ts';
