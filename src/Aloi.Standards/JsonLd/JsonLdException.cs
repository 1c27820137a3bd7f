namespace Aloi.Standards.JsonLd;

/// <summary>A document that cannot be read as linked data.</summary>
public sealed class JsonLdException : Exception
{
    /// <summary>Makes the error.</summary>
    public JsonLdException(string code, string message, string? subject = null, Exception? inner = null)
        : base(message, inner) => (Code, Subject) = (code, subject);

    /// <summary>
    /// The JSON-LD 1.1 API section 9.6 error code (such as <c>invalid term definition</c>), or one of this library's own:
    /// <c>unknown context</c>, <c>too deep</c>, <c>too much work</c>, <c>dropped term</c>, <c>duplicate key</c>, <c>invalid JSON</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>What it is about: the context's address, the term, the value.</summary>
    public string? Subject { get; }
}
