# One page of Signoff. compose.yaml runs two of them; what only tests and notebooks need is not in it.
FROM python:3.11-slim

# Nobody else's number: files it may read are given to it by mode, not by owner.
RUN useradd --system --uid 10001 --home-dir /tmp signoff
WORKDIR /signoff

COPY requirements.txt constraints.txt ./
RUN pip install --no-cache-dir --root-user-action=ignore -c constraints.txt -r requirements.txt

COPY .streamlit/config.toml .streamlit/
COPY docs/signoff.svg docs/
COPY signoff_core signoff_core
COPY screens screens
COPY app.py serve.py ./
# Compiled here, as nothing can be written once it runs.
RUN python -m compileall -q app.py serve.py screens signoff_core

USER signoff
ENV PYTHONUNBUFFERED=1 \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 \
    STREAMLIT_SERVER_PORT=8501 \
    STREAMLIT_SERVER_HEADLESS=true \
    SIGNOFF_DATA=/tmp/signoff
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as it; it.urlopen('http://localhost:8501/_stcore/health', timeout=2)"]
CMD ["streamlit", "run", "serve.py"]
