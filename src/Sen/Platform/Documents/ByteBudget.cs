namespace Sen.Platform.Documents;

/// <summary>Bytes that an archive may unfold to, counted as they come: what the archive says of itself is not believed.</summary>
internal sealed class ByteBudget(long bytes)
{
    private long left = bytes;

    public Stream Metered(Stream inner) => new MeteredStream(inner, this);

    private void Take(int count)
    {
        if ((left -= count) < 0)
            throw new TooBigInsideException();
    }

    private sealed class MeteredStream(Stream inner, ByteBudget budget) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Take(read);
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
