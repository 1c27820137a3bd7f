namespace Aloi.Standards.JsonLd;

/// <summary>The JSON-LD contexts that are known, by address. Nothing is ever fetched: an unknown context is an error of its own.</summary>
public sealed class ContextLibrary
{
    /// <summary>The published contexts that ship with the library.</summary>
    public static ContextLibrary Published { get; } = new();

    /// <summary>This library and one more context.</summary>
    public ContextLibrary With(string url, ReadOnlyMemory<byte> json) => throw new NotSupportedException();

    /// <summary>Whether the context at <paramref name="url"/> is known.</summary>
    public bool Contains(string url) => throw new NotSupportedException();
}
