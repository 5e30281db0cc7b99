using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>A file that came with a form and is kept while the rest of the form is mended.</summary>
internal sealed record KeptFile(string Sha256, string Name, long Length);

/// <summary>
/// Takes in the files of a form. A browser cannot fill a file field again, so what arrived comes back in the form as a token: sealed, and good
/// only for the same person and the same record (an assignment, a draft), so that knowing a file's hash never attaches it.
/// </summary>
public sealed class KeptFiles(FileStore store, IDataProtectionProvider protection, Texts T)
{
    private const int LongestName = 255;
    private const char Between = '|';

    /// <summary>Keeps each file; the ones that are refused are named in <paramref name="errors"/> under <paramref name="field"/>.</summary>
    internal async Task<IReadOnlyList<KeptFile>> KeepAsync(SenDb db, IEnumerable<IFormFile> files, FieldErrors errors, string field, CancellationToken cancel)
    {
        var kept = new List<KeptFile>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var stored = await store.KeepAsync(db, content, cancel);
            if (stored.IsProblem)
            {
                errors.Add(field, Problems.FileRefused(NameOf(file), T[stored.Problem]));
                continue;
            }

            await SaveAsync(db, stored.Value, cancel);
            kept.Add(new KeptFile(stored.Value.Sha256, NameOf(file), stored.Value.Length));
        }

        return kept;
    }

    internal string Seal(KeptFile file, Actor actor, Guid record) =>
        Protector(actor, record).Protect(string.Join(Between, file.Sha256, file.Length.ToString(CultureInfo.InvariantCulture), file.Name));

    /// <summary>Null when it was not sealed here for this person and this record.</summary>
    internal KeptFile? Unseal(string? token, Actor actor, Guid record)
    {
        try
        {
            var parts = Protector(actor, record).Unprotect(token ?? "").Split(Between, 3);
            return new KeptFile(parts[0], parts[2], long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Actor actor, Guid record) =>
        protection.CreateProtector("Sen.Plans.KeptFile", actor.UserId.ToString(), record.ToString());

    /// <summary>Another request may have noted the same content a moment ago; then there is nothing left to note.</summary>
    private static async Task SaveAsync(SenDb db, StoredFile file, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Entry(file).State == EntityState.Added)
        {
            db.Entry(file).State = EntityState.Detached;
            if (!await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == file.Sha256, cancel))
                throw;
        }
    }

    /// <summary>The name without a path and without what could disturb a list or a header; its ending survives shortening.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. Kernel.Text.SearchKey.Composed(name).Where(c => !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)]).Trim();
        if (clean.Length > LongestName)
        {
            var ending = Path.GetExtension(clean);
            clean = ending.Length < 20 ? clean[..(LongestName - ending.Length)] + ending : clean[..LongestName];
        }

        return clean.Length == 0 ? "tep" : clean;
    }
}
