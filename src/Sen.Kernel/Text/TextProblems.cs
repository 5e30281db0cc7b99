using Sen.Kernel.Results;

namespace Sen.Kernel.Text;

/// <summary>What can be wrong with numbers and symbols that a person types.</summary>
public static class TextProblems
{
    public static Problem NumberMissing { get; } = new("number.missing", "Chưa ghi số. Hãy nhập một số, ví dụ 1.234,5.");

    public static Problem NumberNotRead(string text) =>
        new("number.not-read", "“{0}” không phải là số. Viết dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân, ví dụ 1.234,5.", Shown(text));

    public static Problem NumberDotAsDecimal(string text) =>
        new("number.dot-as-decimal", "“{0}” có dấu chấm không đứng giữa hàng nghìn. Nếu là phần thập phân, hãy viết dấu phẩy: {1}.",
            Shown(text), Shown(text).Replace('.', ','));

    public static Problem NumberTooLong(int limit) =>
        new("number.too-long", "Số quá dài. Chỉ nhận tối đa {0} ký tự.", limit);

    public static Problem MoneyNotRead(string text) =>
        new("money.not-read", "“{0}” không phải là số tiền. Ví dụ: 85.000.000 đồng, 745 triệu đồng, 1 tỷ 250 triệu đồng.", Shown(text));

    public static Problem DocumentNumberMissing { get; } =
        new("document-number.missing", "Chưa ghi số và ký hiệu văn bản. Ví dụ: 58/KH-UBND.");

    public static Problem DocumentNumberWithoutNumber(string text) =>
        new("document-number.without-number", "“{0}” chưa có số. Ghi số trước ký hiệu, ví dụ 58/KH-UBND.", Shown(text));

    public static Problem DocumentNumberNotRead(string text) =>
        new("document-number.not-read", "“{0}” không phải là số và ký hiệu văn bản. Ví dụ: 58/KH-UBND, 21-CT/TW, 73/2006/QH11.", Shown(text));

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
