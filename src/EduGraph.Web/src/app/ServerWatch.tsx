import { useEffect, useState } from 'react';
import { isServerThere } from '../api/client';
import { useText } from '../i18n';
import { serverBackEvent, serverLostEvent } from './useAnswer';

const checkEveryMs = 2000;

/** Says when the server is gone, tries again by itself, and tells the page when it is back. */
export function ServerWatch() {
  const text = useText();
  const [isLost, setIsLost] = useState(false);
  const [isBack, setIsBack] = useState(false);

  useEffect(() => {
    const lose = () => {
      setIsLost(true);
      setIsBack(false);
    };
    window.addEventListener(serverLostEvent, lose);
    return () => window.removeEventListener(serverLostEvent, lose);
  }, []);

  useEffect(() => {
    if (!isLost) {
      return undefined;
    }
    const timer = setInterval(() => {
      void isServerThere().then((there) => {
        if (there) {
          setIsLost(false);
          setIsBack(true);
          window.dispatchEvent(new Event(serverBackEvent));
        }
      });
    }, checkEveryMs);
    return () => clearInterval(timer);
  }, [isLost]);

  return (
    <div role="status" className={isLost ? 'server-watch lost' : 'server-watch'}>
      {isLost ? text('lostServer') : isBack ? text('serverBack') : ''}
    </div>
  );
}
