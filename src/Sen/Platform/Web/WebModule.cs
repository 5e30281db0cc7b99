using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace Sen.Platform.Web;

/// <summary>What pages need: the tag helpers, the assets, days and messages in Vietnamese.</summary>
public static class WebModule
{
    public static IServiceCollection AddSenWeb(this IServiceCollection services)
    {
        services.AddSingleton<Assets>();
        services.AddOptions<Frames>();
        // Vietnamese letters as they are: the default writes each as &#x1EA3; and a page doubles.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(BindInVietnamese);
        return services;
    }

    /// <summary>Style sheet, fonts, icons and script, before anything that asks who you are.</summary>
    public static IApplicationBuilder UseSenAssets(this IApplicationBuilder app) => app.UseStaticFiles(Assets.Serving);

    private static void BindInVietnamese(MvcOptions mvc)
    {
        mvc.ModelBinderProviders.Insert(0, new DayBinderProvider());
        var say = mvc.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => Messages.WrongForm);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Messages.WrongForm);
        say.SetUnknownValueIsInvalidAccessor(_ => Messages.WrongForm);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => Messages.WrongForm);
        say.SetValueIsInvalidAccessor(_ => Messages.WrongForm);
        say.SetValueMustBeANumberAccessor(_ => Messages.MustBeNumber);
        say.SetNonPropertyValueMustBeANumberAccessor(() => Messages.MustBeNumber);
        say.SetValueMustNotBeNullAccessor(_ => Messages.Missing);
        say.SetMissingBindRequiredValueAccessor(_ => Messages.Missing);
        say.SetMissingKeyOrValueAccessor(() => Messages.Missing);
        say.SetMissingRequestBodyRequiredValueAccessor(() => Messages.Missing);
    }
}

