using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>
/// The decree's components as Word styles with Vietnamese names, so that an officer who edits the file keeps the layout.
/// Sizes are in points; space in twentieths of a point.
/// </summary>
internal static class Decree30Styles
{
    public const string StateName = "QuocHieu", Motto = "TieuNgu", SuperiorBody = "CoQuanCapTren", IssuingBody = "CoQuanBanHanh";
    public const string Number = "SoKyHieu", LetterSummary = "TrichYeuCongVan", PlaceDate = "DiaDanhThoiGian", Rule = "DuongKe";
    public const string KindTitle = "TenLoai", Summary = "TrichYeu", Addressee = "KinhGui", Decider = "ThamQuyen";
    public const string Basis = "CanCu", Body = "NoiDung", PartTitle = "Heading1", ItemTitle = "Heading2", SubitemTitle = "Heading3", Remark = "GhiChu";
    public const string TableCaption = "TenBang", TableUnit = "DonViTinh", TableHead = "DauBang", TableText = "ChuTrongBang";
    public const string RecipientsHead = "NoiNhan", Recipient = "NoiNhanDong", Authority = "QuyenHan", SignerName = "HoTenNguoiKy";
    public const string AnnexMark = "PhuLuc", AnnexTitle = "TenPhuLuc", AnnexReference = "KemTheo", PageNumber = "Header", Gap = "KhoangCach";

    public const double StateSize = 13, MottoSize = 14, IssuerSize = 13, PlaceSize = 14, TextSize = 14;

    private const string Font = "Times New Roman";
    private const int SixPoints = 120;
    private const int SignatureRoom = 1440;

    private static readonly W.JustificationValues Centre = W.JustificationValues.Center, Justified = W.JustificationValues.Both;

    public static W.Styles All() => new([
        Defaults(), Normal(),
        Style(StateName, "Quốc hiệu", StateSize, bold: true, align: Centre),
        Style(Motto, "Tiêu ngữ", MottoSize, bold: true, align: Centre),
        Style(SuperiorBody, "Cơ quan cấp trên", IssuerSize, align: Centre),
        Style(IssuingBody, "Cơ quan ban hành", IssuerSize, bold: true, align: Centre),
        Style(Number, "Số và ký hiệu", 13, align: Centre, before: SixPoints),
        Style(LetterSummary, "Trích yếu công văn", 12, align: Centre, before: SixPoints),
        Style(PlaceDate, "Địa danh và thời gian", PlaceSize, italic: true, align: Centre, before: SixPoints),
        Style(Rule, "Đường kẻ", 2, exactLine: 80),
        Style(Gap, "Khoảng cách", 2, exactLine: 20),
        Style(KindTitle, "Tên loại văn bản", TextSize, bold: true, align: Centre, before: 280, keepNext: true),
        Style(Summary, "Trích yếu", TextSize, bold: true, align: Centre, keepNext: true),
        Style(Addressee, "Kính gửi", TextSize, after: SixPoints),
        Style(Decider, "Thẩm quyền", TextSize, bold: true, align: Centre, before: SixPoints, after: SixPoints, keepNext: true),
        Text(Basis, "Căn cứ", italic: true), Text(Body, "Nội dung"), Text(Remark, "Ghi chú", italic: true),
        Text(PartTitle, "heading 1", bold: true, outline: 0), Text(ItemTitle, "heading 2", bold: true, outline: 1), Text(SubitemTitle, "heading 3", bold: true, outline: 2),
        Style(TableCaption, "Tên bảng", TextSize, bold: true, align: Centre, before: SixPoints, after: SixPoints, keepNext: true),
        Style(TableUnit, "Đơn vị tính", 12, italic: true, align: W.JustificationValues.Right, before: 60, after: 60, keepNext: true),
        Style(TableHead, "Đầu bảng", 12, bold: true, align: Centre, before: 40, after: 40),
        Style(TableText, "Chữ trong bảng", 12, before: 40, after: 40),
        Style(RecipientsHead, "Nơi nhận", 12, bold: true, italic: true),
        Style(Recipient, "Nơi nhận từng dòng", 11),
        Style(Authority, "Quyền hạn và chức vụ", TextSize, bold: true, align: Centre),
        Style(SignerName, "Họ tên người ký", TextSize, bold: true, align: Centre, before: SignatureRoom),
        Style(AnnexMark, "Phụ lục", TextSize, bold: true, align: Centre, keepNext: true),
        Style(AnnexTitle, "Tên phụ lục", TextSize, bold: true, align: Centre, keepNext: true),
        Style(AnnexReference, "Kèm theo", TextSize, italic: true, align: Centre, keepNext: true),
        Style(PageNumber, "header", TextSize, align: Centre),
    ]);

    private static W.DocDefaults Defaults() => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            new W.RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
            new W.FontSize { Val = "28" },
            new W.FontSizeComplexScript { Val = "28" },
            new W.Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
        new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(
            new W.SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto })));

    private static W.Style Normal() => new(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle()) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true };

    /// <summary>Running text: justified, first line 1.27 cm, 6 pt after, line spacing 1.15.</summary>
    private static W.Style Text(string id, string name, bool bold = false, bool italic = false, int? outline = null)
    {
        var style = Style(id, name, TextSize, bold, italic, Justified, after: SixPoints, keepNext: outline is not null);
        var paragraph = style.StyleParagraphProperties!;
        paragraph.SpacingBetweenLines!.Line = "276";
        paragraph.Indentation = new W.Indentation { FirstLine = Twips(Decree30Page.FirstLine) };
        if (outline is { } level)
            paragraph.OutlineLevel = new W.OutlineLevel { Val = level };
        return style;
    }

    private static W.Style Style(
        string id, string name, double size, bool bold = false, bool italic = false, W.JustificationValues? align = null,
        int before = 0, int after = 0, int? exactLine = null, bool keepNext = false)
    {
        var paragraph = new W.StyleParagraphProperties
        {
            KeepNext = keepNext ? new W.KeepNext() : null,
            SpacingBetweenLines = Spacing(before, after, exactLine),
            Justification = align is { } value ? new W.Justification { Val = value } : null,
        };
        return new W.Style(new W.StyleName { Val = name }, new W.BasedOn { Val = "Normal" }, new W.PrimaryStyle(), paragraph, Run(size, bold, italic))
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
        };
    }

    private static W.SpacingBetweenLines Spacing(int before, int after, int? exactLine) => new()
    {
        Before = Twips(before),
        After = Twips(after),
        Line = Twips(exactLine ?? 240),
        LineRule = exactLine is null ? W.LineSpacingRuleValues.Auto : W.LineSpacingRuleValues.Exact,
    };

    private static W.StyleRunProperties Run(double size, bool bold, bool italic) => new()
    {
        Bold = bold ? new W.Bold() : null,
        BoldComplexScript = bold ? new W.BoldComplexScript() : null,
        Italic = italic ? new W.Italic() : null,
        ItalicComplexScript = italic ? new W.ItalicComplexScript() : null,
        FontSize = new W.FontSize { Val = Twips((int)(size * 2)) },
        FontSizeComplexScript = new W.FontSizeComplexScript { Val = Twips((int)(size * 2)) },
    };

    private static string Twips(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
