using System.Text;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

/// <summary>A seekable file that exists nowhere: a head, then one block of text repeated with its number in it.</summary>
internal sealed class GeneratedFile(string head, Func<int, string> row, int rows, Action<long>? onRead = null) : Stream
{
    private readonly byte[] _head = Encoding.UTF8.GetBytes(head);
    private readonly int _width = Encoding.UTF8.GetByteCount(row(0));

    private long _currentNumber = -1;
    private byte[] _current = [];

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _head.Length + ((long)_width * rows);

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        onRead?.Invoke(Position);
        var total = 0;
        while (total < buffer.Length && Position < Length)
        {
            var source = At(Position);
            var count = Math.Min(source.Length, buffer.Length - total);
            source[..count].CopyTo(buffer[total..]);
            total += count;
            Position += count;
        }

        return total;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private ReadOnlySpan<byte> At(long position)
    {
        if (position < _head.Length)
        {
            return _head.AsSpan((int)position);
        }

        var (number, offset) = Math.DivRem(position - _head.Length, _width);
        if (number != _currentNumber)
        {
            (_currentNumber, _current) = (number, Encoding.UTF8.GetBytes(row((int)number)));
        }

        return _current.AsSpan((int)offset);
    }
}
