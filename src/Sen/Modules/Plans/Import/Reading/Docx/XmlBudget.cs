using System.Xml;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Streams the XML parts of one file and stops at the first limit that they pass together: bytes, elements, depth, entities.</summary>
internal sealed class XmlBudget
{
    private const string MacroContentType = "macroEnabled";

    private long bytes = FileLimits.XmlBytes;
    private int elements = FileLimits.XmlElements;

    public Problem? Refusal(Stream part)
    {
        using var capped = new CappedStream(part, bytes);
        using var reader = XmlReader.Create(capped, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreWhitespace = true,
            IgnoreComments = true,
            CloseInput = false,
        });
        try
        {
            return Walk(reader);
        }
        catch (StreamTooLongException)
        {
            return ReadingProblems.TooLong;
        }
        finally
        {
            bytes -= capped.Taken;
        }
    }

    private Problem? Walk(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth > FileLimits.XmlDepth)
                return ReadingProblems.TooDeep;
            if (--elements < 0)
                return ReadingProblems.TooLong;
            if (reader.GetAttribute("ContentType") is { } type && type.Contains(MacroContentType, StringComparison.OrdinalIgnoreCase))
                return ReadingProblems.Macros;
        }
        return null;
    }
}

/// <summary>More was read than allowed.</summary>
internal sealed class StreamTooLongException : IOException;

/// <summary>Passes reads through until a limit; then throws, whatever the directory of the archive had promised.</summary>
internal sealed class CappedStream(Stream inner, long limit) : Stream
{
    public long Taken { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Taken += read;
        return Taken > limit ? throw new StreamTooLongException() : read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
