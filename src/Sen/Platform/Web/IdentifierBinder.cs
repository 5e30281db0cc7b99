using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sen.Kernel.Identity;

namespace Sen.Platform.Web;

/// <summary>Binds an identity from an address or a form. What is no UUID leaves a model error, and the page answers as for an unknown one.</summary>
internal sealed class IdentifierBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
        var isIdentifier = type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>));
        return isIdentifier ? (IModelBinder)Activator.CreateInstance(typeof(Binder<>).MakeGenericType(type))! : null;
    }

    private sealed class Binder<TId> : IModelBinder
        where TId : struct, IIdentifier<TId>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None || string.IsNullOrEmpty(value.FirstValue))
                return Task.CompletedTask;
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            if (Guid.TryParse(value.FirstValue, out var guid))
                bindingContext.Result = ModelBindingResult.Success(TId.From(guid));
            else
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "?");
            return Task.CompletedTask;
        }
    }
}
