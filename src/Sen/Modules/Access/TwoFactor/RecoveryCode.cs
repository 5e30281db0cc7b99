using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.TwoFactor;

/// <summary>One of ten codes on paper for the day the phone is lost; each opens once. Nearly 50 bits at random, so a plain hash is enough.</summary>
public sealed class RecoveryCode
{
    public const int HowMany = 10;

    // Without letters and digits that look alike on paper.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz2346789";

    public Guid Id { get; init; }

    public UserId AccountId { get; init; }

    [Secret]
    public string CodeHash { get; init; } = "";

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Ten characters in two groups, from bytes that nobody can guess.</summary>
    public static string TextFrom(byte[] random)
    {
        var text = string.Concat(random.Take(10).Select(b => Alphabet[b % Alphabet.Length]));
        return $"{text[..5]}-{text[5..]}";
    }

    internal static RecoveryCode For(UserId account, string text) =>
        new() { Id = Guid.CreateVersion7(), AccountId = account, CodeHash = HashOf(account, text) };

    internal static string HashOf(UserId account, string text) =>
        Secrets.Hash($"{account}:{text.Trim().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}");

    public void Use(DateTimeOffset at) => UsedAt = at;

    internal sealed class Table : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("recovery_code");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        }
    }
}
