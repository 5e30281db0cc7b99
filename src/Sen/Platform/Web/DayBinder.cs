using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Sen.Platform.Web;

/// <summary>Reads days as people here write them (24/11/2026, 1/3/2026), whatever the language of the page; also ISO, for addresses.</summary>
internal sealed class DayBinder : IModelBinder
{
    private static readonly string[] Forms = ["d/M/yyyy", "yyyy-MM-dd"];

    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, given);
        var text = given.FirstValue?.Trim() ?? "";
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            context.Result = ModelBindingResult.Success(day);
        else if (text.Length == 0 && context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            context.ModelState.TryAddModelError(context.ModelName, Messages.WrongDay);
        return Task.CompletedTask;
    }
}

internal sealed class DayBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
