import { type ThemeConfig } from 'antd';

/** One accent, dense controls; the grey texts are dark enough for WCAG AA on white (antd's own are not). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorError: '#a8201a',
    colorText: '#1c2430',
    colorTextDescription: '#4b5563',
    colorTextPlaceholder: '#5f6774',
    colorTextDisabled: '#5f6774',
    colorBorder: '#c3cad4',
    borderRadius: 3,
    controlHeight: 30,
    fontSize: 14,
    fontFamily: "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
    motion: false,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
};
