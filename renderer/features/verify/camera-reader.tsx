import { Alert, Button, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFrame } from './read-code.ts';

/** Between two looks at the camera's picture, in milliseconds. */
const pause = 300;

interface CameraReaderProps {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Shows what the camera sees until a code is read; the camera is off as soon as this is gone. */
export function CameraReader({ onText, onClose }: CameraReaderProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const report = useRef(onText);
  useEffect(() => {
    report.current = onText;
  });
  useEffect(() => {
    const player = video.current;
    let stream: MediaStream | null = null;
    let gone = false;
    const look = () => {
      if (!player || player.videoWidth === 0) return;
      const text = readFrame({ source: player, width: player.videoWidth, height: player.videoHeight });
      if (text !== null) report.current(text);
    };
    const timer = setInterval(look, pause);
    const open = async () => {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      });
      if (gone) stream.getTracks().forEach((track) => track.stop());
      else if (player) player.srcObject = stream;
    };
    open().catch(() => setFailed(true));
    return () => {
      gone = true;
      clearInterval(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <div>
      {failed ? (
        <Alert
          type="warning"
          showIcon
          title={t('verify.camera.failed')}
          description={t('verify.camera.mend')}
        />
      ) : (
        <>
          <video
            ref={video}
            autoPlay
            muted
            playsInline
            aria-label={t('verify.camera.label')}
            style={{ width: '100%', maxHeight: 320, background: '#1f2328' }}
          />
          <Typography.Text type="secondary">{t('verify.camera.hint')}</Typography.Text>
        </>
      )}
      <Button onClick={onClose} style={{ display: 'block', marginTop: 8 }}>
        {t('verify.camera.close')}
      </Button>
    </div>
  );
}
