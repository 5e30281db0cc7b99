using Sen.Platform.Hosting;
using Sen.Platform.Jobs;

namespace Sen.Platform.Mail;

internal static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services, SenSettings settings)
    {
        services.AddScoped<IMailer>(s => settings.Mail is { } server
            ? new SmtpMailer(server, s.GetRequiredService<ILogger<SmtpMailer>>())
            : new FolderMailer(settings.Folder));
        return services.AddDailyJob<SweepLetters>("sweep-letters", 20, 2);
    }
}
