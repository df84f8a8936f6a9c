// نعرض الرسالة ، ثم ننتظر
export const ar: Record<string, string> = { hello: 'مرحبا بكم', bye: `الى اللقاء ${name}` };
