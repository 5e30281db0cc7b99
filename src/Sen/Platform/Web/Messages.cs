namespace Sen.Platform.Web;

/// <summary>Sentences of the model binder, which knows no language: kept as keys, said in the reader's where they are shown.</summary>
internal static class Messages
{
    public const string WrongForm = "Giá trị này chưa đúng dạng";
    public const string MustBeNumber = "Nhập một số";
    public const string Missing = "Nhập mục này";
    public const string WrongDay = "Nhập ngày như 24/11/2026";

    /// <summary>Anything else has been said in the reader's language by whoever found it.</summary>
    public static string Say(string message, Texts T) => message switch
    {
        WrongForm => T["Giá trị này chưa đúng dạng"],
        MustBeNumber => T["Nhập một số"],
        Missing => T["Nhập mục này"],
        WrongDay => T["Nhập ngày như 24/11/2026"],
        _ => message,
    };
}
