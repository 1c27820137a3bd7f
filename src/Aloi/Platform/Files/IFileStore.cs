namespace Aloi.Platform.Files;

/// <summary>
/// Where the bytes of private files lie, sealed before they get here: on disk below the data folder, or elsewhere one day. It knows names
/// and bytes, and neither people nor organisations.
/// </summary>
public interface IFileStore
{
    /// <summary>A file that nobody sees until it is kept. Let go without that, it leaves nothing behind.</summary>
    INewFile Begin();

    /// <summary>Null when there is no such file.</summary>
    Stream? Open(PublicId id);

    /// <summary>Deleting what is not there is no mistake.</summary>
    void Delete(PublicId id);
}

public interface INewFile : IAsyncDisposable
{
    Stream Content { get; }

    /// <summary>Puts it in its place, whole or not at all.</summary>
    Task KeepAsync(PublicId id, CancellationToken cancellation);
}
