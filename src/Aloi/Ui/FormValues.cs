using Microsoft.Extensions.Primitives;

namespace Aloi.Ui;

/// <summary>A posted form: every value is there, trimmed, and never null.</summary>
public sealed class FormValues(IFormCollection form)
{
    public static async Task<FormValues> ReadAsync(HttpContext http) =>
        new(http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty);

    /// <summary>Line ends as one character, so that what is stored does not depend on the browser.</summary>
    public string this[string name] =>
        form.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").ReplaceLineEndings("\n").Trim() : "";

    /// <summary>All values of a name: boxes ticked, rows repeated.</summary>
    public IReadOnlyList<string> All(string name) =>
        form.TryGetValue(name, out var values) ? [.. ((IEnumerable<string?>)values).Select(v => (v ?? "").Trim())] : [];

    public bool Has(string name) => !StringValues.IsNullOrEmpty(form[name]);

    public IEnumerable<string> Names => form.Keys;

    public IFormFile? File(string name) => form.Files.GetFile(name) is { Length: > 0 } file ? file : null;
}
