using Aloi.Platform.Hosting;

namespace Aloi.Platform.Files;

/// <summary>
/// Files below <c>files</c> in the data folder, in folders by their first letters. Several nodes need that folder on a disk they share.
/// </summary>
public sealed class DiskFiles(AloiSettings settings, Ids ids, TimeProvider time) : IFileStore
{
    /// <summary>What was being written when a process died is nobody's after that time.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly string _root = Path.Combine(settings.DataFolder, "files");

    private string Unfinished => Path.Combine(_root, "unfinished");

    public INewFile Begin()
    {
        Directory.CreateDirectory(Unfinished);
        return new NewFile(this, Path.Combine(Unfinished, ids.NewPublicId().ToString()));
    }

    public Stream? Open(PublicId id) =>
        File.Exists(PathOf(id)) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;

    public void Delete(PublicId id)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>Deletes what processes that died left half written.</summary>
    public int Sweep()
    {
        var before = time.GetUtcNow().UtcDateTime - Abandoned;
        var left = Directory.Exists(Unfinished)
            ? Directory.EnumerateFiles(Unfinished).Where(f => File.GetLastWriteTimeUtc(f) < before).ToList()
            : [];
        left.ForEach(File.Delete);
        return left.Count;
    }

    // The name is made of our own alphabet: nothing anybody types has a part in it.
    private string PathOf(PublicId id)
    {
        var name = id.ToString();
        return Path.Combine(_root, name[..3], name);
    }

    private sealed class NewFile(DiskFiles files, string path) : INewFile
    {
        private readonly FileStream _stream = new(path, OptionsOf());

        public Stream Content => _stream;

        public async Task KeepAsync(PublicId id, CancellationToken cancellation)
        {
            await _stream.FlushAsync(cancellation);
            _stream.Flush(flushToDisk: true);
            await _stream.DisposeAsync();
            var place = files.PathOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(path, place, overwrite: false);
        }

        public async ValueTask DisposeAsync()
        {
            await _stream.DisposeAsync();
            File.Delete(path);
        }

        private static FileStreamOptions OptionsOf()
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }
}

/// <summary>Each start clears away what an earlier one left half written.</summary>
internal sealed class SweepUnfinishedFiles(DiskFiles files) : IStartupStep
{
    public int Order => 900;

    public Task RunAsync(CancellationToken cancellation)
    {
        files.Sweep();
        return Task.CompletedTask;
    }
}
