using System.Globalization;
using Aloi.Platform.Texts;

namespace Aloi.Ui;

/// <summary>The request a page is drawn for.</summary>
public sealed class PageContext(IHttpContextAccessor accessor)
{
    private Toast? _toast;
    private bool _toastWasRead;
    private int _ids;

    public HttpContext Http { get; } = accessor.HttpContext ?? throw new InvalidOperationException("Pages are drawn for requests only.");

    public Language Language => Http.Language();

    public Theme Theme => Themes.Of(Http);

    /// <summary>Path and query, for links that come back here.</summary>
    public string Address => Http.Request.Path + Http.Request.QueryString;

    /// <summary>The origin as the browser sees it, for links that leave the page.</summary>
    public string Origin => $"{Http.Request.Scheme}://{Http.Request.Host}";

    /// <summary>An id that no other element of this page has.</summary>
    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"x{++_ids}");

    /// <summary>What the act before this page came to; told once.</summary>
    public Toast? TakeToast()
    {
        if (!_toastWasRead)
        {
            _toastWasRead = true;
            _toast = Toast.Take(Http);
        }

        return _toast;
    }
}
