using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Aloi.Platform.Database;

/// <summary>SQLite cannot compare DateTimeOffset, so an instant is its UTC ticks on both databases.</summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

public sealed class PublicIdConverter() : ValueConverter<PublicId, byte[]>(id => id.ToBytes(), bytes => PublicId.FromBytes(bytes));
