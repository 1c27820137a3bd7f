using System.Globalization;
using System.Text.Json;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.Storing;

/// <summary>Keeps what an import says of people, sealed and in pieces, and throws it away.</summary>
internal sealed class ImportVault(IssuerContext database, MasterKey master)
{
    private const int PieceSize = 1024 * 1024;
    private readonly Sealer _sealer = master.For("result imports");

    public void PutContent(ResultImport import, byte[] content)
    {
        for (var (number, start) = (0, 0); start < content.Length; number++, start += PieceSize)
        {
            PutBytes(import, ImportPartKind.Content, number, content.AsSpan(start, Math.Min(PieceSize, content.Length - start)));
        }
    }

    public async Task<MemoryStream> ContentAsync(ResultImport import, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        for (var number = 0; await FindAsync(import, ImportPartKind.Content, number, cancellation) is { } piece; number++)
        {
            content.Write(piece);
        }

        return content;
    }

    public async Task<RowCorrections> CorrectionsAsync(ResultImport import, CancellationToken cancellation) =>
        await FindAsync(import, ImportPartKind.Corrections, 0, cancellation) is { } kept
            ? new RowCorrections(JsonSerializer.Deserialize<Dictionary<int, string[]>>(kept)!)
            : RowCorrections.None;

    public async Task ReplaceCorrectionsAsync(ResultImport import, RowCorrections corrections, CancellationToken cancellation)
    {
        await DropAsync(import, ImportPartKind.Corrections, cancellation);
        PutBytes(import, ImportPartKind.Corrections, 0, JsonSerializer.SerializeToUtf8Bytes(corrections.ByRow));
    }

    public void Put<T>(ResultImport import, ImportPartKind kind, int number, T content) =>
        PutBytes(import, kind, number, JsonSerializer.SerializeToUtf8Bytes(content));

    public async Task<T?> ReadAsync<T>(ResultImport import, ImportPartKind kind, int number, CancellationToken cancellation)
        where T : class => await FindAsync(import, kind, number, cancellation) is { } kept ? JsonSerializer.Deserialize<T>(kept) : null;

    public Task<int> DropAsync(ResultImport import, ImportPartKind kind, CancellationToken cancellation)
    {
        var id = import.Id;
        return database.Set<ImportPart>().Where(p => p.ImportId == id && p.Kind == kind).ExecuteDeleteAsync(cancellation);
    }

    public Task<int> DropAsync(ResultImport import, ImportPartKind kind, int number, CancellationToken cancellation)
    {
        var id = import.Id;
        return database
            .Set<ImportPart>()
            .Where(p => p.ImportId == id && p.Kind == kind && p.Number == number)
            .ExecuteDeleteAsync(cancellation);
    }

    public Task<int> DropAllAsync(ResultImport import, CancellationToken cancellation)
    {
        var id = import.Id;
        return database.Set<ImportPart>().Where(p => p.ImportId == id).ExecuteDeleteAsync(cancellation);
    }

    private void PutBytes(ResultImport import, ImportPartKind kind, int number, ReadOnlySpan<byte> content) =>
        database.Add(
            new ImportPart
            {
                ImportId = import.Id,
                Kind = kind,
                Number = number,
                SealedContent = _sealer.Seal(content, Binding(import, kind, number)),
            }
        );

    private async Task<byte[]?> FindAsync(ResultImport import, ImportPartKind kind, int number, CancellationToken cancellation)
    {
        var id = import.Id;
        var kept = await database
            .Set<ImportPart>()
            .Where(p => p.ImportId == id && p.Kind == kind && p.Number == number)
            .Select(p => p.SealedContent)
            .SingleOrDefaultAsync(cancellation);
        return kept is null ? null : _sealer.Open(kept, Binding(import, kind, number));
    }

    private static string Binding(ResultImport import, ImportPartKind kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"import {import.PublicId} {kind} {number}");
}
