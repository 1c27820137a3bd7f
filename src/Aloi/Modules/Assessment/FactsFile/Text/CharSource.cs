namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>Characters one by one from a buffer of fixed size, counting physical lines (LF, CRLF or a lone CR).</summary>
internal sealed class CharSource(TextReader text)
{
    public const int End = -1;
    private readonly char[] _buffer = new char[32 * 1024];
    private int _position;
    private int _length;

    /// <summary>The line of the next character, from one.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What is left in the buffer, filled first when it is empty. At the start of a file this is enough to see the header.</summary>
    public ReadOnlySpan<char> Ahead => Fill() ? _buffer.AsSpan(_position, _length - _position) : [];

    public int Peek() => Fill() ? _buffer[_position] : End;

    public void Skip(int count = 1) => _position += count;

    /// <summary>Takes one line break, however it is written. The next character must be CR or LF.</summary>
    public void SkipLineBreak()
    {
        var first = Peek();
        Skip();
        if (first == '\r' && Peek() == '\n')
        {
            Skip();
        }

        Line++;
    }

    public void SkipLine()
    {
        while (Peek() is not (End or '\r' or '\n'))
        {
            Skip(Run(Ahead.IndexOfAny('\r', '\n')));
        }

        if (Peek() != End)
        {
            SkipLineBreak();
        }
    }

    /// <summary>How many characters of <see cref="Ahead"/> come before the place found; all of them when none was.</summary>
    public int Run(int found) => found < 0 ? _length - _position : found;

    private bool Fill()
    {
        if (_position < _length)
        {
            return true;
        }

        _position = 0;
        _length = text.ReadBlock(_buffer, 0, _buffer.Length);
        return _length > 0;
    }
}
