using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Tests.Platform.Documents;

/// <summary>
/// Reads a DOCX as a stranger and says where its layout leaves Annex I of Decree 30/2020/NĐ-CP.
/// It knows nothing of the writer: fonts and sizes are resolved through the file's own styles.
/// </summary>
internal sealed class Decree30Checker
{
    private const string BlankNumber = @"^ */[A-ZĐ&]";
    private const string NamedNumber = @"^\d{2,}/[A-ZĐ&]+[a-z]?(-[A-ZĐ&0-9]+)*$";
    private const string LetterNumber = @"^\d{2,}/[A-ZĐ]+-[A-ZĐ&0-9]+$";
    private const string BlankDate = @"^.+, ngày +tháng +năm \d{4}$";
    private const string DateWords = @"^(.+), ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$";
    private const string PointMark = @"^(\p{Ll})\) ";
    private const string ItemMark = @"^([IVX]+|\d+(\.\d+)*|Điều \d+)\. ";
    private const string AnnexMark = "^Phụ lục( [IVX]+)?$";

    private readonly List<string> violations = [];
    private readonly WordprocessingDocument word;
    private readonly DocxText text;

    private Decree30Checker(WordprocessingDocument word) => (this.word, text) = (word, new DocxText(word.MainDocumentPart!));

    public static IReadOnlyList<string> Violations(byte[] docx)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var checker = new Decree30Checker(opened);
        checker.Paper();
        checker.FontAndColour();
        checker.Components();
        checker.NumberAndDate();
        checker.PageNumbers();
        checker.RunningText();
        checker.Bases();
        checker.EndMark();
        checker.Points();
        checker.Annexes();
        checker.Schema();
        return checker.violations;
    }

    private void Paper()
    {
        foreach (var section in word.MainDocumentPart!.Document!.Descendants<W.SectionProperties>())
        {
            var (size, margin) = (section.GetFirstChild<W.PageSize>(), section.GetFirstChild<W.PageMargin>());
            var landscape = size?.Orient?.Value == W.PageOrientationValues.Landscape;
            Require((size?.Width?.Value, size?.Height?.Value) == (landscape ? (16838u, 11906u) : (11906u, 16838u)), "1 paper is not A4");
            Require(Millimetres(margin?.Top?.Value) is >= 20 and <= 25 && Millimetres(margin?.Bottom?.Value) is >= 20 and <= 25, "1 top or bottom margin");
            Require(Millimetres((int?)margin?.Left?.Value) is >= 30 and <= 35 && Millimetres((int?)margin?.Right?.Value) is >= 14.95 and <= 20, "1 left or right margin");
        }
    }

    private static double Millimetres(int? twips) => Math.Round((twips ?? 0) / 1440.0 * 25.4, 1);

    private void FontAndColour()
    {
        foreach (var run in text.Runs)
        {
            Require(text.Font(run) == "Times New Roman", $"2 font {text.Font(run)}: {run.InnerText}");
            Require(text.Colour(run) is "auto" or "000000", $"2 colour: {run.InnerText}");
        }
        Require(text.All.IsNormalized(NormalizationForm.FormC), "2 text is not NFC");
    }

    private void Components()
    {
        string?[] order =
        [
            Component("issuer", Issuer(), sizes: [12, 13], bold: true, italic: false),
            Component("state", text.Find("^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$"), [12, 13], bold: true, italic: false),
            Component("motto", text.Find("^Độc lập - Tự do - Hạnh phúc$"), [13, 14], bold: true, italic: false),
            Component("number", text.Find("^Số:"), [13], bold: false, italic: false),
            Component("place and date", text.Find(", ngày .* năm "), [13, 14], bold: false, italic: true),
            IsLetter ? null : Component("kind", text.Find($"^{Kinds}$"), [13, 14], bold: true, italic: false),
            IsLetter ? null : Component("summary", text.After(text.Find($"^{Kinds}$")), [13, 14], bold: true, italic: false),
            Component("recipients", text.Find("^Nơi nhận:$"), [12], bold: true, italic: true),
            Component("authority", Signer().FirstOrDefault(), [13, 14], bold: true, italic: false),
            Component("name", Signer().LastOrDefault(), [13, 14], bold: true, italic: false),
        ];
        var places = order.OfType<string>().Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        Require(places.SequenceEqual(places.Order()), "3 components out of order");
        Require(text.Find("^Số:") is not { } number || text.Size(text.RunsOf(number)[0]) == 13, "3 number size");
        foreach (var line in DocxText.CellOf(text.Find("^Nơi nhận:$")).Skip(1))
            Require(text.RunsOf(line).All(r => text.Size(r) == 11) && DocxText.Like(@"^- .*[;.]$", DocxText.Of(line)), "3 recipient line");
        Require(DocxText.Of(DocxText.CellOf(text.Find("^Nơi nhận:$")).LastOrDefault()) is { } last && last.StartsWith("- Lưu: VT", StringComparison.Ordinal) && last.EndsWith('.'), "3 last recipient");
    }

    private const string Kinds = "(KẾ HOẠCH|BÁO CÁO|QUYẾT ĐỊNH|TỜ TRÌNH|THÔNG BÁO|CHƯƠNG TRÌNH|HƯỚNG DẪN)";

    private bool IsLetter => text.Find("^V/v ") is not null;

    private W.Paragraph? Issuer() => DocxText.CellOf(text.Paragraphs.FirstOrDefault()).LastOrDefault(p => DocxText.Of(p).Length > 0);

    private List<W.Paragraph> Signer()
    {
        var cell = text.Find("^Nơi nhận:$")?.Ancestors<W.TableCell>().FirstOrDefault()?.NextSibling<W.TableCell>();
        return cell?.Descendants<W.Paragraph>().Where(p => DocxText.Of(p).Length > 0).ToList() ?? [];
    }

    private string? Component(string name, W.Paragraph? paragraph, double[] sizes, bool bold, bool italic)
    {
        var found = paragraph is not null && text.RunsOf(paragraph) is { Count: > 0 } runs
            && runs.All(r => sizes.Contains(text.Size(r)) && text.IsOn<W.Bold>(r) == bold && text.IsOn<W.Italic>(r) == italic);
        Require(found, $"3 {name}: {DocxText.Of(paragraph)}");
        return paragraph is null ? null : text.Paragraphs.IndexOf(paragraph).ToString(CultureInfo.InvariantCulture);
    }

    private void NumberAndDate()
    {
        var number = DocxText.Of(text.Find("^Số:")).Replace("Số: ", "", StringComparison.Ordinal);
        var date = DocxText.Of(text.Find(", ngày .* năm "));
        Require(DocxText.Like(BlankNumber, number) || DocxText.Like(IsLetter ? LetterNumber : NamedNumber, number), $"4 number {number}");
        Require(DocxText.Like(BlankDate, date) || DocxText.Like(DateWords, date), $"4 date {date}");
    }

    private void PageNumbers()
    {
        foreach (var section in word.MainDocumentPart!.Document!.Descendants<W.SectionProperties>())
        {
            var id = section.Elements<W.HeaderReference>().FirstOrDefault(h => h.Type?.Value == W.HeaderFooterValues.Default)?.Id?.Value;
            var header = id is null ? null : ((HeaderPart)word.MainDocumentPart.GetPartById(id)).Header;
            var field = header?.Descendants<W.SimpleField>().FirstOrDefault(f => f.Instruction?.Value?.Contains("PAGE", StringComparison.Ordinal) == true);
            Require(field is not null && text.Alignment(field.Ancestors<W.Paragraph>().First()) == "center", "5 page number");
            Require(field is not null && text.Size(field.Descendants<W.Run>().First()) is 13 or 14, "5 page number size");
            Require(section.GetFirstChild<W.TitlePage>() is not null, "5 first page is like the others");
        }
    }

    private void RunningText()
    {
        foreach (var paragraph in text.Running.Where(p => text.Alignment(p) != "center" && !DocxText.IsAddressee(p)))
        {
            var (before, after, line) = text.Spacing(paragraph);
            var sample = DocxText.Of(paragraph);
            Require(text.Alignment(paragraph) == "both", $"6 not justified: {sample}");
            Require(text.FirstLine(paragraph) is (>= 552 and <= 582) or (>= 705 and <= 735), $"6 first line: {sample}");
            Require(before + after >= 120 && line is >= 240 and <= 360, $"6 spacing: {sample}");
            Require(text.RunsOf(paragraph).All(r => text.Size(r) is 13 or 14), $"6 size: {sample}");
        }
    }

    private void Bases()
    {
        var bases = text.Running.TakeWhile(p => !DocxText.Of(p).StartsWith("I. ", StringComparison.Ordinal) && !DocxText.Of(p).StartsWith("Điều", StringComparison.Ordinal))
            .Where(p => DocxText.Of(p) is var t && (t.StartsWith("Căn cứ", StringComparison.Ordinal) || t.StartsWith("Theo đề nghị", StringComparison.Ordinal))).ToList();
        Require(bases.All(p => text.RunsOf(p).All(text.IsOn<W.Italic>)), "7 a basis is upright");
        Require(bases.SkipLast(1).All(p => DocxText.Of(p).EndsWith(';')) && (bases.Count == 0 || DocxText.Of(bases[^1]).EndsWith('.')), "7 ending of a basis");
    }

    private void EndMark() => Require(DocxText.Of(text.Running.LastOrDefault()).EndsWith("./.", StringComparison.Ordinal), "8 no ./. at the end");

    private void Points()
    {
        const string order = "abcdđeghiklmnopqrstuưvxy";
        var expected = 0;
        foreach (var line in text.Paragraphs.Select(DocxText.Of))
        {
            if (DocxText.Match(PointMark, line) is { Success: true } mark)
                Require(order.IndexOf(mark.Groups[1].Value, StringComparison.Ordinal) is var at && (at == expected++ || (at == 0 && (expected = 1) == 1)), $"9 point {mark.Value}");
            else if (DocxText.Like(ItemMark, line))
                expected = 0;
        }
    }

    private void Annexes()
    {
        var marks = text.Paragraphs.Where(p => DocxText.Like(AnnexMark, DocxText.Of(p))).ToList();
        var body = string.Join('\n', text.Running.Select(DocxText.Of));
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = DocxText.Of(marks[i]);
            Require(mark == (marks.Count == 1 ? "Phụ lục" : $"Phụ lục {new[] { "I", "II", "III", "IV", "V" }[i]}"), $"10 annex mark {mark}");
            Require(body.Contains(mark, StringComparison.Ordinal), $"10 text does not point to {mark}");
            Require(text.RunsOf(marks[i]).All(r => text.Size(r) == 14 && text.IsOn<W.Bold>(r)), "10 annex mark weight");
        }
        var sections = word.MainDocumentPart!.Document!.Descendants<W.SectionProperties>().ToList();
        Require(sections.Count > marks.Count, "10 an annex has no section of its own");
        Require(sections.Skip(1).All(s => s.GetFirstChild<W.PageNumberType>()?.Start?.Value == 1), "10 page numbers do not restart");
    }

    private void Schema()
    {
        foreach (var error in new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken))
            violations.Add($"11 {error.Description} at {error.Path?.XPath}");
    }

    private void Require(bool holds, string violation)
    {
        if (!holds)
            violations.Add(violation);
    }
}
