/// <summary>يطبع رسالة ، ثم ينتهي</summary>
class Program { string a = $"مرحبا {name} الى هنا", b = @"نص ""خام"" ، هنا"; #region الرسائل
#endregion
}
