using System.Net;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>What a page says, its entities read; its own white space stays.</summary>
internal static class PageText
{
    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
