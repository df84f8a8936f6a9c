// نعرض الرسالة ، ثم ننتظر
const messages = { hello: 'مرحبا بك', bye: "الى اللقاء" };
/** تعليق طويل
 *  على سطرين */
const text = `وصل ${count} من الرسائل ، اليوم`;
const pattern = /[ء-ي]+/g;
const view = <p title="عنوان">نص داخل العنصر</p>;
