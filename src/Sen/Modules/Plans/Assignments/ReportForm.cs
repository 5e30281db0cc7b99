using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>What an officer enters about how far work has come. Loose until <see cref="Documents"/> and files are read.</summary>
public sealed class ReportForm
{
    /// <summary>Rows for documents that have a number and a date.</summary>
    public const int MostDocuments = 10;

    /// <summary>Files of one report, those kept from an earlier try among them.</summary>
    public const int MostFiles = 20;

    public string? Note { get; init; }

    public List<IFormFile> Files { get; init; } = [];

    public bool FilesArePublic { get; init; }

    public List<DocumentRow> Documents { get; init; } = [];

    public List<KeptRow> Kept { get; init; } = [];

    /// <summary>The day of the unit's paper, where it is entered for the unit.</summary>
    public DateOnly? ReportedOn { get; init; }

    /// <summary>As people write numbers: 1.234,5.</summary>
    public string? Figure { get; init; }

    internal decimal? ReadFigure(FieldErrors errors) => string.IsNullOrWhiteSpace(Figure) ? null : errors.Take("Report.Figure", VietnameseNumber.Parse(Figure));

    /// <summary>Reads the documents; a row with nothing in it is nothing. A day that could not be read has been told already.</summary>
    internal List<EvidenceGiven> ReadDocuments(FieldErrors errors, ModelStateDictionary state)
    {
        var read = new List<EvidenceGiven>();
        for (var i = 0; i < Documents.Count; i++)
        {
            var row = Documents[i];
            var field = FormattableString.Invariant($"Report.Documents[{i}]");
            if (row.IsEmpty)
                continue;
            var number = errors.Take($"{field}.Number", DocumentNumber.Parse(row.Number));
            errors.NeedDay($"{field}.Date", row.Date, state, Problems.DocumentDateMissing);
            read.Add(new EvidenceGiven(null, null, number, row.Date, row.IsPublic));
        }

        return read;
    }

    public sealed class DocumentRow
    {
        public string? Number { get; init; }

        public DateOnly? Date { get; init; }

        public bool IsPublic { get; init; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Number) && Date is null;
    }

    /// <summary>A file that came with an earlier try of the form.</summary>
    public sealed class KeptRow
    {
        public string? Token { get; init; }

        public bool Keep { get; init; }

        public bool IsPublic { get; init; }
    }
}
